import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { CategoriesService } from './categories.service';
import { CategoriesResponse, CategoryResponse, CreateCategoryDto, UpdateCategoryDto } from './dto/category.dto';

@ApiTags('settings')
@Controller('categories')
export class CategoriesController {
  constructor(private readonly categories: CategoriesService) {}

  @Get()
  @Requires('categories.read')
  @Answers(200, CategoriesResponse, 'The kinds of membership, and what a year of each costs')
  list(): Promise<JsonText> {
    return this.categories.list();
  }

  @Post()
  @Requires('categories.write')
  @Answers(201, CategoryResponse, 'Add a kind of membership', [409])
  create(@Body() category: CreateCategoryDto): Promise<JsonText> {
    return this.categories.create(category);
  }

  @Get(':id')
  @Requires('categories.read')
  @Answers(200, CategoryResponse, 'One kind of membership')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.categories.read(id);
  }

  @Patch(':id')
  @Requires('categories.write')
  @Answers(200, CategoryResponse, 'Change a kind of membership; terms that are written keep their amount', [409])
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateCategoryDto,
  ): Promise<JsonText> {
    return this.categories.update(id, version, change);
  }
}
